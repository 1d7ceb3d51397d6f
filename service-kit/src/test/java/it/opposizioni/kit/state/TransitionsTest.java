package it.opposizioni.kit.state;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.kit.state.TransitionsTest.Act.CLOSE;
import static it.opposizioni.kit.state.TransitionsTest.Act.LOCK;
import static it.opposizioni.kit.state.TransitionsTest.Act.OPEN;
import static it.opposizioni.kit.state.TransitionsTest.State.CLOSED;
import static it.opposizioni.kit.state.TransitionsTest.State.LOCKED;
import static it.opposizioni.kit.state.TransitionsTest.State.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.kit.text.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransitionsTest {

    enum State {
        OPENED,
        CLOSED,
        LOCKED
    }

    enum Act {
        OPEN,
        LOCK,
        CLOSE
    }

    private static final Transitions<State, Act> DOOR = Transitions.of(
            edge(CLOSED, LOCK, LOCKED), edge(CLOSED, OPEN, OPENED, "door-opened"), edge(OPENED, CLOSE, CLOSED));

    /** An aggregate as the services have them. */
    private static final class Door {
        private State state;

        Door(State state) {
            this.state = state;
        }

        void act(Act act) {
            state = DOOR.apply(state, act);
        }

        State state() {
            return state;
        }
    }

    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                DOOR,
                State.class,
                Act.class,
                "OPENED CLOSE CLOSED",
                "CLOSED OPEN OPENED door-opened",
                "CLOSED LOCK LOCKED");
        walk().expect(
                        TransitionRefusedException.class,
                        "OPENED CLOSE CLOSED",
                        "CLOSED OPEN OPENED",
                        "CLOSED LOCK LOCKED");
    }

    @Test
    void theWalkFindsAnEdgeTooManyAndOneTooFew() {
        assertThatThrownBy(() -> walk().expect(TransitionRefusedException.class, "CLOSED OPEN OPENED"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("OPENED CLOSE is refused");
        assertThatThrownBy(() -> walk().expect(
                                TransitionRefusedException.class,
                                "OPENED CLOSE CLOSED",
                                "OPENED LOCK LOCKED",
                                "CLOSED OPEN OPENED",
                                "CLOSED LOCK LOCKED"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("OPENED LOCK is possible");
    }

    @Test
    void aRefusalSaysFromWhereAndWhat() {
        assertThatThrownBy(() -> DOOR.require(LOCKED, OPEN))
                .isInstanceOfSatisfying(TransitionRefusedException.class, refused -> {
                    assertThat(refused.from()).isEqualTo(LOCKED);
                    assertThat(refused.act()).isEqualTo(OPEN);
                })
                .hasMessage("no OPEN from LOCKED");
    }

    @Test
    void aServiceRefusesWithItsOwnProblem() {
        Transitions<State, Act> table = DOOR.refusing((from, act) -> new DomainException(
                CommonProblems.CONFLICT, Text.of("%s %s", "%s %s").with(from, act)));

        assertThat(table.require(CLOSED, OPEN).event()).contains("door-opened");
        assertThatThrownBy(() -> table.apply(LOCKED, OPEN))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.detail().en()).isEqualTo("LOCKED OPEN"));
    }

    @Test
    void whatIsPossibleComesFromTheEdges() {
        assertThat(DOOR.find(OPENED, CLOSE).map(Transitions.Edge::to)).contains(CLOSED);
        assertThat(DOOR.find(OPENED, CLOSE).flatMap(Transitions.Edge::event)).isEqualTo(Optional.empty());
        assertThat(DOOR.find(OPENED, LOCK)).isEmpty();
        assertThat(DOOR.allows(OPENED, CLOSE)).isTrue();
        assertThat(DOOR.allows(OPENED, LOCK)).isFalse();
        assertThat(DOOR.actsFrom(CLOSED)).containsExactly(OPEN, LOCK);
        assertThat(DOOR.isFinal(LOCKED)).isTrue();
        assertThat(DOOR.isFinal(CLOSED)).isFalse();
        assertThat(DOOR.edges()).hasSize(3);
    }

    @Test
    void twoEdgesForOnePairAreAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transitions.of(edge(CLOSED, OPEN, OPENED), edge(CLOSED, OPEN, LOCKED, "door-locked")))
                .withMessage("two transitions for OPEN from CLOSED");
    }

    private static TransitionWalk<Door, State, Act> walk() {
        return new TransitionWalk<>(State.class, Act.class, Door::new, Door::act, Door::state);
    }
}
