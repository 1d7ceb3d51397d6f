package it.opposizioni.portal.looks;

import java.util.List;

/**
 * The notes of one service, as a part of the page.
 *
 * @param id of the part, for its heading
 * @param found null when the service does not answer, or is of a release that does not know the question
 * @param file address of the same notes as a file
 * @param more address of a page with more of them; empty where there are no more, or {@code next} leads on
 * @param next address of the next page; empty where there is none, or the page has other services too
 */
record LookPanel(
        LookSource source,
        String id,
        String title,
        List<LookClient.Look> found,
        String file,
        String more,
        String next) {}
