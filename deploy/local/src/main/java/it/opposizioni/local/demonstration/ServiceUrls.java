package it.opposizioni.local.demonstration;

import java.nio.file.Path;

/**
 * Where the running suite is.
 *
 * @param registry base address of registry-service; the next three likewise
 * @param inbox the message inbox
 * @param lists folder for lists of numbers to try a consultation with
 */
public record ServiceUrls(String registry, String operator, String complaint, String inbox, Path lists) {}
