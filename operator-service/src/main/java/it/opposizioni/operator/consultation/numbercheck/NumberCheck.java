package it.opposizioni.operator.consultation.numbercheck;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A few numbers that an operator wants to check, for a campaign.
 *
 * @param onBehalfOf null: for whom the campaign is
 * @param numbers E.164 digits of those that are Italian numbers
 * @param invalid how many are not
 */
record NumberCheck(
        UUID operatorId, UUID campaignId, UUID onBehalfOf, List<Long> numbers, int invalid, Instant askedAt) {}
