package it.opposizioni.operator.campaign;

/** What is done with a campaign. */
enum CampaignAct {
    OPENING,
    CLOSURE
}
