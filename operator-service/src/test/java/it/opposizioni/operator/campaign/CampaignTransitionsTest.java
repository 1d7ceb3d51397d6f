package it.opposizioni.operator.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CampaignTransitionsTest {

    @Test
    void theWholeTableIsWalked() {
        var expected = Map.of(
                "PLANNED OPENING", CampaignState.OPEN,
                "PLANNED CLOSURE", CampaignState.CLOSED,
                "OPEN CLOSURE", CampaignState.CLOSED);
        for (CampaignState from : CampaignState.values()) {
            for (CampaignAct act : CampaignAct.values()) {
                assertThat(CampaignTransitions.find(from, act).map(CampaignTransitions.Step::to))
                        .as(from + " " + act)
                        .isEqualTo(Optional.ofNullable(expected.get(from + " " + act)));
            }
        }
    }

    @Test
    void whatOthersNeedToKnowHasAnEvent() {
        assertThat(Arrays.stream(CampaignState.values())
                        .flatMap(from -> CampaignTransitions.find(from, CampaignAct.CLOSURE).stream())
                        .filter(step -> step.event().isPresent())
                        .map(CampaignTransitions.Step::from))
                .containsExactly(CampaignState.OPEN);
    }
}
