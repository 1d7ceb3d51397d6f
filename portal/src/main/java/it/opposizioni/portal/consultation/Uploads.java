package it.opposizioni.portal.consultation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.i18n.ConsultationTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.neighbours.ConsultationClient;
import it.opposizioni.portal.neighbours.NeighbourException;
import it.opposizioni.portal.neighbours.ProblemDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Hands lists on to operator-service while the browser looks at the job's page. */
@ApplicationScoped
class Uploads {

    static final String DRAFT = "list";

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private final Drafts drafts;
    private final ConsultationClient operators;

    /** What this process is sending now; a list that is not here and has no result was interrupted. */
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    Uploads(Drafts drafts, @RestClient ConsultationClient operators) {
        this.drafts = drafts;
        this.operators = operators;
    }

    boolean isRunning(UUID id) {
        return running.contains(id);
    }

    /** Takes the file over from the request and returns at once. */
    UUID begin(String owner, ListUpload list, Path uploaded, String bearer, Lang lang) {
        Path file;
        try {
            file = Files.move(uploaded, Files.createTempFile("list-", ".csv"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UUID id = drafts.begin(owner, DRAFT, list);
        running.add(id);
        Thread.startVirtualThread(() -> send(id, owner, list, file, bearer, lang));
        return id;
    }

    private void send(UUID id, String owner, ListUpload list, Path file, String bearer, Lang lang) {
        try {
            Draft draft = find(id, owner);
            try {
                ConsultationClient.Consultation sealed =
                        operators.consult(list.campaign(), draft.key(), bearer, lang.code(), file.toFile());
                drafts.finish(draft, sealed.id().toString());
            } catch (NeighbourException e) {
                drafts.save(draft, list.refused(words(e, lang)));
            }
        } catch (RuntimeException e) {
            LOG.warnf("a list could not be handed on: %s", e.getClass().getSimpleName());
        } finally {
            running.remove(id);
            delete(file);
        }
    }

    private Draft find(UUID id, String owner) {
        return QuarkusTransaction.requiringNew().call(() -> drafts.find(id, owner, DRAFT));
    }

    private static String words(NeighbourException e, Lang lang) {
        return e.problem()
                .map(ProblemDocument::detail)
                .orElseGet(() -> Texts.of(ConsultationTexts.class, lang).interrupted());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("a sent list could not be deleted: %s", e.getClass().getSimpleName());
        }
    }
}
