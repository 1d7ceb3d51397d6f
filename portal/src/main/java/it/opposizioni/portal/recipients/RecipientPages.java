package it.opposizioni.portal.recipients;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.recipients.RecipientClient.Recipient;
import it.opposizioni.portal.recipients.RecipientClient.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;

/**
 * Who asked about a number: asked for by a button, and shown when the answer is there. The page is the same for a holder who has signed in and for
 * somebody who has opened the number by its code.
 */
@ApplicationScoped
public class RecipientPages {

    /** The last part of the pages' path. */
    public static final String PAGE = "recipients";

    private static final String ASK = "ask";
    private static final int ON_PAGE = 50;

    @CheckedTemplate(basePath = "recipients")
    static class Templates {
        static native TemplateInstance page(RecipientView view, Form form, boolean mayAskAgain, boolean looksItself);

        private Templates() {}
    }

    private final Page page;
    private final ReturnedForms returned;
    private final RecipientConfig config;
    private final Now now;

    RecipientPages(Page page, ReturnedForms returned, RecipientConfig config, Now now) {
        this.page = page;
        this.returned = returned;
        this.config = config;
        this.now = now;
    }

    /** @param after how many of the list come before this part; what is no such number counts as none */
    public TemplateInstance show(AskedNumber asked, String after) {
        Form form = returned.here().orElseGet(Form::empty).keyed();
        // the registry of the release before does not know the question
        Recipients known = PageSection.<Recipients>ofNewer(asked::known, null).value();
        List<Recipient> all = known == null ? List.of() : known.consultations();
        int from = place(after, all.size());
        int to = Math.min(all.size(), from + ON_PAGE);
        List<RecipientRow> rows = all.subList(from, to).stream()
                .map(each -> RecipientRow.of(each, page.lang()))
                .toList();
        String here = page.link(page.path());
        RecipientView view = RecipientView.of(
                asked, known, rows, to < all.size() ? here + "?after=" + to : "", from > 0 ? here : "", page.lang());
        Instant at = now.get();
        return Templates.page(view, form, view.mayAskAgain(at), view.wasAskedSince(at.minus(config.looksItself())));
    }

    private static int place(String after, int size) {
        if (after == null || !after.matches("\\d{1,6}")) {
            return 0;
        }
        int place = Integer.parseInt(after);
        return place < size ? place : 0;
    }

    /** @throws UpstreamException what the reader cannot correct, such as a number that is no longer open */
    public Response ask(AskedNumber asked, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            waitFor(asked, asked.ask(form.key()));
            return Response.seeOther(page.uri(asked.path() + "/" + PAGE)).build();
        } catch (UpstreamException e) {
            if (asked.isShutOut(e)) {
                throw e;
            }
            return returned.toPage(FormProblems.into(form, e, ASK, _ -> ASK));
        }
    }

    /** So that most people see the answer at once. What takes longer, or cannot be had now, the page waits for. */
    private void waitFor(AskedNumber asked, Recipients said) {
        Recipients known = said;
        for (int look = 0; look < config.looks() && known != null && known.isLooking(); look++) {
            try {
                Thread.sleep(config.pause());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
            known = PageSection.of(asked::known).value();
        }
    }
}
