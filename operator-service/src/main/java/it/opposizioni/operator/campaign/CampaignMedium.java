package it.opposizioni.operator.campaign;

/**
 * How people are contacted. A consultation is compared with those who oppose that medium, and is valid for 15 days for calls and for 30
 * for post (DPR 26/2022 art. 8 c. 2).
 */
public enum CampaignMedium {
    TELEPHONE,
    POST
}
