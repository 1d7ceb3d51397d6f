package it.opposizioni.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.registry.organisation.Representation.Organisation;
import it.opposizioni.registry.organisation.Representation.Representative;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepresentationTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    /** The whole table with the event of each edge: a pair that is not named here is refused. */
    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                RepresentationTransitions.TABLE,
                RepresentationState.class,
                RepresentationAct.class,
                "NONE REQUEST REQUESTED",
                "REQUESTED CONFIRM CONFIRMED it.opposizioni.registry.representation-confirmed.v1",
                "REQUESTED REFUSE REFUSED it.opposizioni.registry.representation-refused.v1",
                "REQUESTED END ENDED",
                "CONFIRMED END ENDED it.opposizioni.registry.representation-ended.v1");
    }

    /** The verbs do what the table says, from wherever they are tried. */
    @Test
    void everyVerbFollowsTheTable() {
        new TransitionWalk<>(
                        RepresentationState.class,
                        RepresentationAct.class,
                        RepresentationTransitionsTest::representation,
                        RepresentationTransitionsTest::act,
                        Representation::state)
                .expect(
                        DomainException.class,
                        "NONE REQUEST REQUESTED",
                        "REQUESTED CONFIRM CONFIRMED",
                        "REQUESTED REFUSE REFUSED",
                        "REQUESTED END ENDED",
                        "CONFIRMED END ENDED");
    }

    /** A registrar may have a company too. */
    @Test
    void nobodyDecidesAboutTheirOwnRequest() {
        Representation asked = representation(RepresentationState.REQUESTED);
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> asked.confirm("giulia", new UUID(0, 2), NOW));
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> asked.refuse("giulia", "No.", NOW));
        assertThat(asked.state()).isEqualTo(RepresentationState.REQUESTED);
        assertThat(asked.decidedAt()).isNull();
    }

    private static void act(Representation representation, RepresentationAct act) {
        switch (act) {
            case REQUEST -> representation.request(RepresentativeRole.PROXY, "Visura T 512", "it", NOW);
            case CONFIRM -> representation.confirm("gestore", new UUID(0, 2), NOW);
            case REFUSE -> representation.refuse("gestore", "La visura non riporta il suo nome.", NOW);
            case END -> representation.end("giulia", null, NOW);
        }
    }

    private static Representation representation(RepresentationState state) {
        Representation representation = new Representation(
                new UUID(0, 1),
                new Representative("giulia", "Giulia Ferri", "FRRGLI85A41F205E"),
                new Organisation("Acme S.p.A.", "00743110157", new byte[] {1}));
        if (state == RepresentationState.NONE) {
            return representation;
        }
        act(representation, RepresentationAct.REQUEST);
        switch (state) {
            case CONFIRMED -> act(representation, RepresentationAct.CONFIRM);
            case REFUSED -> act(representation, RepresentationAct.REFUSE);
            case ENDED -> act(representation, RepresentationAct.END);
            default -> {
                // requested
            }
        }
        return representation;
    }
}
