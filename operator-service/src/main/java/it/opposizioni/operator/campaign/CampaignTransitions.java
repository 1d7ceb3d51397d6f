package it.opposizioni.operator.campaign;

import java.util.List;
import java.util.Optional;

/** The one table of what may become of a campaign, and the event that tells of it. */
final class CampaignTransitions {

    /** @param event empty where nobody needs to know: a plan that was dropped */
    record Step(CampaignState from, CampaignAct act, CampaignState to, Optional<String> event) {}

    static final List<Step> TABLE = List.of(
            new Step(
                    CampaignState.PLANNED, CampaignAct.OPENING, CampaignState.OPEN, Optional.of(CampaignEvents.OPENED)),
            new Step(CampaignState.PLANNED, CampaignAct.CLOSURE, CampaignState.CLOSED, Optional.empty()),
            new Step(
                    CampaignState.OPEN, CampaignAct.CLOSURE, CampaignState.CLOSED, Optional.of(CampaignEvents.CLOSED)));

    private CampaignTransitions() {}

    static Optional<Step> find(CampaignState from, CampaignAct act) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.act() == act)
                .findFirst();
    }
}
