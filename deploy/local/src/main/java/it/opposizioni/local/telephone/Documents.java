package it.opposizioni.local.telephone;

import java.util.Map;

/** Where a call's VoiceXML documents come from. */
interface Documents {

    /**
     * @param path of the service, with its query
     * @throws IllegalStateException when there is none to be had
     */
    String fetch(String path);

    /**
     * Sends what was keyed, as a form.
     *
     * @return the document that goes on from there
     * @throws IllegalStateException as {@link #fetch}
     */
    String submit(String path, Map<String, String> values);
}
