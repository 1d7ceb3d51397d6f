package it.opposizioni.portal.deskcomplaint;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.complaint.CallsForm;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.OpenDraft;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Complaints that a registrar has begun to write down, with all that was typed. Each registrar has their own alone: a draft says who was on the
 * telephone.
 */
@ApplicationScoped
class DeskDrafts {

    private static final String KIND = "desk-complaint";

    /** Of a form, what nobody answered. */
    private static final Set<String> NO_ANSWERS = Set.of("key", "action");

    private final Page page;
    private final Drafts drafts;

    DeskDrafts(Page page, Drafts drafts) {
        this.page = page;
        this.drafts = drafts;
    }

    /** Once for each key of a form. */
    Draft begin(Form form) {
        return drafts.beginOnce(UUID.fromString(form.key()), registrar(), KIND, typed(form));
    }

    /** @throws DomainException 404 when there is none, or it is another registrar's */
    Draft find(UUID id) {
        return drafts.find(id, registrar(), KIND);
    }

    Form form(Draft draft) {
        return Form.of(drafts.content(draft, Form.State.class));
    }

    /** @return the draft with what is typed now */
    Draft save(Draft draft, Form form) {
        drafts.save(draft, typed(form));
        return find(draft.id());
    }

    /** @param complaint that it has become, or is part of now */
    void finish(Draft draft, UUID complaint) {
        drafts.finish(draft, complaint.toString());
    }

    /** What was sent is not sent again by going back: that leads to what has become of it. */
    Optional<Response> finished(Draft draft) {
        return draft.result()
                .map(complaint -> Response.seeOther(page.uri(DeskComplaintResource.of(UUID.fromString(complaint))))
                        .build());
    }

    void discard(UUID id) {
        drafts.discard(id, registrar());
    }

    /** The latest first. */
    List<OpenDraft> open() {
        return drafts.open(registrar(), KIND).stream().map(this::open).toList();
    }

    private OpenDraft open(Draft draft) {
        return new OpenDraft(
                form(draft).value(DeskComplaintForm.NAME),
                draft.updatedAt(),
                page.link(NewDeskComplaintResource.of(draft.id())),
                discard(draft));
    }

    /** Where it is thrown away. */
    String discard(Draft draft) {
        return page.link(DeskComplaintResource.HERE + "/drafts/" + draft.id() + "/delete");
    }

    private String registrar() {
        return page.visitor().subject();
    }

    /** In one order, and without what was wrong with it: the same answers are the same request. */
    private static Form.State typed(Form form) {
        Map<String, List<String>> answers = new TreeMap<>(form.state().values());
        answers.keySet().removeAll(NO_ANSWERS);
        for (int place = 0; place < DeskComplaintForm.count(form); place++) {
            String date = dayOf(form, place);
            if (!date.isEmpty()) {
                answers.put("day" + place, List.of(CallsForm.OTHER));
                answers.put("date" + place, List.of(date));
            }
        }
        return new Form.State(answers, Map.of(), false);
    }

    /** However it was said: what is today's choice is yesterday's tomorrow, and a date that is typed is chosen when the page comes back. */
    private static String dayOf(Form form, int place) {
        return form.value((form.day("day" + place).isPresent() ? "day" : "date") + place);
    }
}
