package it.opposizioni.portal.servicestatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.portal.servicepart.ServicePart;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class AwayPartsTest {

    private final ServiceStates states = Mockito.mock(ServiceStates.class);
    private final AwayParts parts = new AwayParts(states);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    private double value(String part) {
        return metrics.get("opposizioni.part.away").tag("part", part).gauge().value();
    }

    @Test
    void eachPartSaysWhetherItAnswersAndNothingWhileNobodyKnows() {
        parts.register(new StartupEvent(), metrics);
        assertThat(value("sign-in")).isNaN();

        Mockito.when(states.isCurrent()).thenReturn(true);
        Mockito.when(states.isAway(ServicePart.SIGN_IN)).thenReturn(true);
        assertThat(value("sign-in")).isOne();
        assertThat(value("lists")).isZero();

        Mockito.when(states.isAway(ServicePart.SIGN_IN)).thenReturn(false);
        assertThat(value("sign-in")).isZero();
    }
}
