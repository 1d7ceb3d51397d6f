package it.opposizioni.portal.calllog;

import it.opposizioni.portal.calllog.CallLogClient.CallLog;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.consultation.ConsultationProblems;
import it.opposizioni.portal.consultation.ListTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.StreamedFile;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands the log of a form on to the service while it arrives, and says in the form what is wrong with it. */
@ApplicationScoped
class SentCallLog {

    private static final String FILE = "file";
    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_NAME = 200;

    private final Page page;
    private final StreamedForm arriving;
    private final CallLogFileClient logs;

    SentCallLog(Page page, StreamedForm arriving, @RestClient CallLogFileClient logs) {
        this.page = page;
        this.arriving = arriving;
        this.logs = logs;
    }

    /**
     * @param operatorId for the authority; else null
     * @param onBehalfOf null: the operator's own calls
     * @return empty when the form says what is wrong
     */
    Optional<CallLog> handOn(Form form, UUID operatorId, UUID onBehalfOf) {
        String number = column(form, "numberColumn");
        String time = column(form, "timeColumn");
        String caller = column(form, "callerColumn");
        Optional<StreamedFile> file =
                arriving.file().filter(chosen -> !chosen.name().isBlank());
        if (file.isEmpty()) {
            form.reject(FILE, texts().fileMissing());
        }
        if (form.isWrong()) {
            return Optional.empty();
        }
        try {
            return Optional.of(logs.send(
                    operatorId,
                    onBehalfOf,
                    number,
                    time,
                    caller,
                    form.key(),
                    file.orElseThrow().content()));
        } catch (UpstreamException e) {
            if (e.isSentBefore()) {
                FormProblems.into(form, e, FILE, _ -> FILE);
            } else if (e.isPassing() && e.status() != 429) {
                form.reject(FILE, Texts.of(ListTexts.class, page.lang()).fileLater());
            } else if (e.problem().isPresent() && (e.isCorrectable() || e.status() == 429)) {
                form.reject(FILE, ConsultationProblems.words(e.problem().get()));
            } else {
                throw e;
            }
        } catch (ProcessingException e) {
            UpstreamLog.failed("a call log could not be handed on", e);
            form.reject(FILE, texts().fileLost());
        }
        return Optional.empty();
    }

    /** People count from 1. @return null for the usual place */
    private String column(Form form, String name) {
        String written = form.value(name);
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[0-9]+")) {
            if (written.length() > LONGEST_NAME) {
                form.reject(name, texts().columnWrong());
            }
            return written;
        }
        int place = written.length() > 4 ? 0 : Integer.parseInt(written);
        if (place < 1 || place > MOST_COLUMNS) {
            form.reject(name, texts().columnWrong());
        }
        return Integer.toString(place - 1);
    }

    private CallLogTexts texts() {
        return Texts.of(CallLogTexts.class, page.lang());
    }
}
