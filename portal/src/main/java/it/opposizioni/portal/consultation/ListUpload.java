package it.opposizioni.portal.consultation;

import java.util.UUID;

/**
 * A list on its way from the browser to operator-service.
 *
 * @param problem why it was refused, in the reader's language; null while all is well
 */
record ListUpload(UUID campaign, String fileName, long bytes, String problem) {

    ListUpload refused(String why) {
        return new ListUpload(campaign, fileName, bytes, why);
    }
}
