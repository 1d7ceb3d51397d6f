package it.opposizioni.operator.campaign;

/** Why the register is consulted (L. 5/2018 art. 1 c. 12; art. 1 c. 7 for third parties). */
public enum CampaignPurpose {
    CAMPAIGN,
    MONTHLY_UPDATE,
    /** The numbers go to a third party, who must be named. */
    THIRD_PARTY_TRANSFER
}
