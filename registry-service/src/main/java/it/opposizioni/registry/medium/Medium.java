package it.opposizioni.registry.medium;

import java.util.List;

/** What marketing an opposition refuses: calls, or mail to the address in a public directory (DPR 26/2022 art. 3 c. 1). */
public enum Medium {
    TELEPHONE,
    POST;

    public static List<Medium> of(boolean telephone, boolean post) {
        if (telephone) {
            return post ? List.of(TELEPHONE, POST) : List.of(TELEPHONE);
        }
        return post ? List.of(POST) : List.of();
    }
}
