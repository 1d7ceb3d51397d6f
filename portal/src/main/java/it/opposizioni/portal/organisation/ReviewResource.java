package it.opposizioni.portal.organisation;

import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.organisation.SentList.Lines;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What registrars need for any list of an organisation: its lines page by page, and a form that wants evidence, or a reason to refuse. */
abstract class ReviewResource extends FormResource {

    static final String REFUSE = "REFUSE";

    ReviewResource(Page page, ReturnedForms returned) {
        super(page, returned);
    }

    /**
     * The parts of such a page that do not depend on what the list asks for.
     *
     * @param next address of the next lines; empty after the last
     * @param first address of the first lines; empty on their page
     */
    record Review(Form form, List<FormField> evidence, Lines lines, String next, String first) {}

    /** @param cursor of the lines; null for the first */
    Review review(String address, Lines lines, String cursor) {
        return new Review(
                returned.here().orElseGet(EvidenceForm::begun),
                EvidenceForm.fields(texts(SentListTexts.class)),
                lines,
                nextPage(address, lines.next()),
                cursor == null ? "" : address);
    }

    /**
     * Checks the form, and decides.
     *
     * @param proving the act that needs evidence
     * @param here where lists of this kind are
     * @param deciding does the act of the form, and gives the id of the list
     */
    Response decide(Form form, String proving, String here, Supplier<UUID> deciding) {
        String act = form.value("act");
        if (act.equals(proving)) {
            EvidenceForm.check(form, texts(SentListTexts.class));
        } else if (act.equals(REFUSE) && form.value(EvidenceForm.REASON).isEmpty()) {
            form.reject(EvidenceForm.REASON, texts(OrganisationTexts.class).reasonMissing());
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            return seeOther(here + "/" + deciding.get(), "done=yes");
        } catch (UpstreamException e) {
            // who comes second is shown what the first one did
            return returned.toPage(FormProblems.into(form, e, "decision", EvidenceForm::fieldOf));
        }
    }
}
