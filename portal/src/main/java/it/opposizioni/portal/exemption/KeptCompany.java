package it.opposizioni.portal.exemption;

import java.util.UUID;

/**
 * A company that may call, or might once, as the holder of the number reads about it.
 *
 * @param id of the exemption
 * @param sentence from when until when, and why not now where that is so
 * @param mayConsult it can use a permission now; also where that is not known
 */
public record KeptCompany(UUID id, String name, String sentence, boolean mayConsult) {}
