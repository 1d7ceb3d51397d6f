package it.opposizioni.operator.consultation;

import java.util.UUID;

/**
 * What comes with a list.
 *
 * @param onBehalfOf the principal, when an outsourcer consults; null: for whom the campaign is
 * @param expectedBytes null when the sender does not say
 * @param repetitionOf the consultation whose list this is, compared anew; null for a new list
 */
record Delivery(
        UUID operatorId,
        UUID campaignId,
        UUID onBehalfOf,
        String key,
        ColumnChoice columns,
        boolean gzip,
        Wishes wishes,
        Long expectedBytes,
        UUID repetitionOf) {}
