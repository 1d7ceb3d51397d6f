package it.opposizioni.portal.upload;

import java.io.InputStream;

/**
 * A file on its way from the browser.
 *
 * @param name as the browser gave it; empty when nothing was chosen
 * @param content can be read once
 */
public record StreamedFile(String name, InputStream content) {}
