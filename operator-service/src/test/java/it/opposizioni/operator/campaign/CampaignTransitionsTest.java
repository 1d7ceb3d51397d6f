package it.opposizioni.operator.campaign;

import it.opposizioni.kit.testing.TransitionWalk;
import org.junit.jupiter.api.Test;

class CampaignTransitionsTest {

    @Test
    void theTableHasTheseEdgesAndWhatOthersNeedToKnowHasAnEvent() {
        TransitionWalk.assertEdges(
                CampaignTransitions.TABLE,
                CampaignState.class,
                CampaignAction.class,
                "PLANNED OPENING OPEN it.opposizioni.operator.campaign-opened.v1",
                "PLANNED CLOSURE CLOSED",
                "OPEN CLOSURE CLOSED it.opposizioni.operator.campaign-closed.v1");
    }
}
