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
            for (CampaignAction action : CampaignAction.values()) {
                assertThat(CampaignTransitions.find(from, action).map(CampaignTransitions.Step::to))
                        .as(from + " " + action)
                        .isEqualTo(Optional.ofNullable(expected.get(from + " " + action)));
            }
        }
    }

    @Test
    void whatOthersNeedToKnowHasAnEvent() {
        assertThat(Arrays.stream(CampaignState.values())
                        .flatMap(from -> CampaignTransitions.find(from, CampaignAction.CLOSURE).stream())
                        .filter(step -> step.event().isPresent())
                        .map(CampaignTransitions.Step::from))
                .containsExactly(CampaignState.OPEN);
    }
}
