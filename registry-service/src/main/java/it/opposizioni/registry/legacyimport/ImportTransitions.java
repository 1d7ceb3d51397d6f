package it.opposizioni.registry.legacyimport;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.registry.legacyimport.ImportAct.ADVANCE;
import static it.opposizioni.registry.legacyimport.ImportAct.CANCEL;
import static it.opposizioni.registry.legacyimport.ImportAct.CLAIM;
import static it.opposizioni.registry.legacyimport.ImportAct.COMPLETE;
import static it.opposizioni.registry.legacyimport.ImportAct.FAIL;
import static it.opposizioni.registry.legacyimport.ImportAct.RELEASE;
import static it.opposizioni.registry.legacyimport.ImportAct.RESUME;
import static it.opposizioni.registry.legacyimport.ImportState.CANCELLED;
import static it.opposizioni.registry.legacyimport.ImportState.COMPLETED;
import static it.opposizioni.registry.legacyimport.ImportState.FAILED;
import static it.opposizioni.registry.legacyimport.ImportState.RECEIVED;
import static it.opposizioni.registry.legacyimport.ImportState.RUNNING;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import java.util.Map;

/** What can happen to an import; what other services need to know are its numbers, in {@code oppositions-carried-over}. */
final class ImportTransitions {

    private static final Map<ImportState, Text> WORDS = Map.of(
            RECEIVED, Text.of("in attesa", "waiting"),
            RUNNING, Text.of("in corso", "running"),
            COMPLETED, Text.of("conclusa", "completed"),
            FAILED, Text.of("interrotta da un errore", "stopped by a failure"),
            CANCELLED, Text.of("annullata", "cancelled"));

    static final Transitions<ImportState, ImportAct> TABLE = Transitions.of(
                    edge(RECEIVED, CLAIM, RUNNING),
                    edge(RUNNING, CLAIM, RUNNING),
                    edge(RUNNING, ADVANCE, RUNNING),
                    edge(RUNNING, RELEASE, RECEIVED),
                    edge(RUNNING, COMPLETE, COMPLETED),
                    edge(RUNNING, FAIL, FAILED),
                    edge(FAILED, RESUME, RECEIVED),
                    edge(RECEIVED, CANCEL, CANCELLED),
                    edge(RUNNING, CANCEL, CANCELLED),
                    edge(FAILED, CANCEL, CANCELLED))
            .refusing((state, _) -> new DomainException(RegistryProblems.IMPORT_STATE, refusal(WORDS.get(state))));

    private ImportTransitions() {}

    private static Text refusal(Text state) {
        return Text.of(
                "L’importazione è " + state.it() + ": questa operazione non è più possibile.",
                "The import is " + state.en() + ": this is not possible any more.");
    }
}
