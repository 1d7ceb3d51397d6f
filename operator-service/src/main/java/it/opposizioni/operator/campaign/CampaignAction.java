package it.opposizioni.operator.campaign;

/** What is done with a campaign. */
enum CampaignAction {
    OPENING,
    CLOSURE
}
