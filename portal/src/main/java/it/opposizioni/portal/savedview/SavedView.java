package it.opposizioni.portal.savedview;

import java.util.UUID;

/**
 * One of an official's views of a list, as pages show it.
 *
 * @param inAddress what the list's address goes on with, from the question mark on: a number among the filters is hidden
 * @param shown whether it is what the reader looks at
 */
public record SavedView(UUID id, String name, String inAddress, boolean shown) {}
