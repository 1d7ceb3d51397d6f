package it.opposizioni.operator.consultation.intake;

import java.util.UUID;

/**
 * What comes with a list.
 *
 * @param onBehalfOf the principal, when an outsourcer consults; null: for whom the campaign is
 * @param expectedBytes null when the sender does not say
 * @param repetitionOf the consultation whose list this is, compared again; null for a new list
 */
record UploadRequest(
        UUID operatorId,
        UUID campaignId,
        UUID onBehalfOf,
        String key,
        ColumnChoice columns,
        boolean gzip,
        UploadOptions options,
        Long expectedBytes,
        UUID repetitionOf) {

    boolean isRepetition() {
        return repetitionOf != null;
    }
}
