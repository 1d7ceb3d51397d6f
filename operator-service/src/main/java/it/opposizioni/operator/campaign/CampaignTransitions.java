package it.opposizioni.operator.campaign;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.operator.campaign.CampaignAction.CLOSURE;
import static it.opposizioni.operator.campaign.CampaignAction.OPENING;
import static it.opposizioni.operator.campaign.CampaignState.CLOSED;
import static it.opposizioni.operator.campaign.CampaignState.OPEN;
import static it.opposizioni.operator.campaign.CampaignState.PLANNED;

import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;

/** Every transition of a campaign, with the event that announces it. */
final class CampaignTransitions {

    /** Nobody needs to know of a plan that was dropped. */
    static final Transitions<CampaignState, CampaignAction> TABLE = Transitions.of(
                    edge(PLANNED, OPENING, OPEN, CampaignEvents.OPENED),
                    edge(PLANNED, CLOSURE, CLOSED),
                    edge(OPEN, CLOSURE, CLOSED, CampaignEvents.CLOSED))
            .refusing(OperatorProblems.transitionNotAllowed(Text.of(
                    "La campagna è nello stato %s: da qui questo passaggio non esiste.",
                    "The campaign is in the state %s: from there this step does not exist.")));

    private CampaignTransitions() {}
}
