package it.opposizioni.operator.campaign;

import java.util.List;
import java.util.Optional;

/** The one table of what may become of a campaign, and the event that tells of it. */
final class CampaignTransitions {

    /** @param event empty where nobody needs to know: a plan that was dropped */
    record Step(CampaignState from, CampaignAction action, CampaignState to, Optional<String> event) {}

    static final List<Step> TABLE = List.of(
            new Step(
                    CampaignState.PLANNED,
                    CampaignAction.OPENING,
                    CampaignState.OPEN,
                    Optional.of(CampaignEvents.OPENED)),
            new Step(CampaignState.PLANNED, CampaignAction.CLOSURE, CampaignState.CLOSED, Optional.empty()),
            new Step(
                    CampaignState.OPEN,
                    CampaignAction.CLOSURE,
                    CampaignState.CLOSED,
                    Optional.of(CampaignEvents.CLOSED)));

    private CampaignTransitions() {}

    static Optional<Step> find(CampaignState from, CampaignAction action) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .findFirst();
    }
}
