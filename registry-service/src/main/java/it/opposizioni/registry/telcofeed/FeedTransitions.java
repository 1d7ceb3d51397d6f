package it.opposizioni.registry.telcofeed;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.registry.telcofeed.FeedAct.ADVANCE;
import static it.opposizioni.registry.telcofeed.FeedAct.CLAIM;
import static it.opposizioni.registry.telcofeed.FeedAct.COMPLETE;
import static it.opposizioni.registry.telcofeed.FeedAct.FAIL;
import static it.opposizioni.registry.telcofeed.FeedAct.LOOK_AGAIN;
import static it.opposizioni.registry.telcofeed.FeedAct.PASS;
import static it.opposizioni.registry.telcofeed.FeedAct.PAUSE;
import static it.opposizioni.registry.telcofeed.FeedAct.QUARANTINE;
import static it.opposizioni.registry.telcofeed.FeedAct.REJECT;
import static it.opposizioni.registry.telcofeed.FeedAct.RELEASE;
import static it.opposizioni.registry.telcofeed.FeedAct.RESUME;
import static it.opposizioni.registry.telcofeed.FeedState.COMPLETED;
import static it.opposizioni.registry.telcofeed.FeedState.FAILED;
import static it.opposizioni.registry.telcofeed.FeedState.LOOKING;
import static it.opposizioni.registry.telcofeed.FeedState.QUARANTINED;
import static it.opposizioni.registry.telcofeed.FeedState.RECEIVED;
import static it.opposizioni.registry.telcofeed.FeedState.REJECTED;
import static it.opposizioni.registry.telcofeed.FeedState.RELEASED;
import static it.opposizioni.registry.telcofeed.FeedState.RUNNING;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import java.util.Map;

/** What can happen to a feed; what other services need to know are its numbers. */
final class FeedTransitions {

    private static final Map<FeedState, Text> WORDS = Map.of(
            RECEIVED, Text.of("in attesa", "waiting"),
            LOOKING, Text.of("in esame", "being looked at"),
            QUARANTINED, Text.of("in quarantena", "quarantined"),
            RELEASED, Text.of("approvato", "released"),
            RUNNING, Text.of("in corso", "running"),
            COMPLETED, Text.of("concluso", "completed"),
            FAILED, Text.of("interrotto da un errore", "stopped by a failure"),
            REJECTED, Text.of("respinto", "rejected"));

    static final Transitions<FeedState, FeedAct> TABLE = Transitions.of(
                    edge(RECEIVED, CLAIM, LOOKING),
                    edge(LOOKING, CLAIM, LOOKING),
                    edge(LOOKING, ADVANCE, LOOKING),
                    edge(LOOKING, PAUSE, RECEIVED),
                    edge(LOOKING, QUARANTINE, QUARANTINED),
                    edge(LOOKING, PASS, RELEASED),
                    edge(LOOKING, FAIL, FAILED),
                    edge(QUARANTINED, RELEASE, RELEASED),
                    edge(QUARANTINED, REJECT, REJECTED),
                    edge(RELEASED, CLAIM, RUNNING),
                    edge(RUNNING, CLAIM, RUNNING),
                    edge(RUNNING, ADVANCE, RUNNING),
                    edge(RUNNING, PAUSE, RELEASED),
                    edge(RUNNING, COMPLETE, COMPLETED),
                    edge(RUNNING, FAIL, FAILED),
                    edge(FAILED, LOOK_AGAIN, RECEIVED),
                    edge(FAILED, RESUME, RELEASED))
            .refusing((state, _) -> new DomainException(RegistryProblems.FEED_STATE, refusal(WORDS.get(state))));

    private FeedTransitions() {}

    private static Text refusal(Text state) {
        return Text.of(
                "Il flusso è " + state.it() + ": questa operazione non è possibile.",
                "The feed is " + state.en() + ": this is not possible.");
    }
}
