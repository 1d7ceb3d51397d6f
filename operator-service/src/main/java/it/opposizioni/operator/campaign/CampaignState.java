package it.opposizioni.operator.campaign;

/** How far a campaign is. */
public enum CampaignState {
    PLANNED,
    OPEN,
    CLOSED
}
