package it.opposizioni.portal.savedview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.hiddennumber.HiddenNumberTexts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The page with an official's views of a list, where the filters that are on get a name.
 *
 * @param <S> the list's filters
 */
public abstract class SavedViewPages<S extends SavableSearch> extends FormResource {

    @CheckedTemplate(basePath = "savedview")
    static class Templates {
        /**
         * @param chips of the filters that can be saved; empty when none is on
         * @param views null when the service does not answer
         */
        static native TemplateInstance views(
                ViewedList list,
                Form form,
                List<ActiveFilter> chips,
                Map<String, String> filters,
                List<SavedView> views);

        private Templates() {}
    }

    private final SavedViews views;
    private final ViewedList list;

    protected SavedViewPages(Page page, ReturnedForms returned, SavedViews views, ViewedList list) {
        super(page, returned);
        this.views = views;
        this.list = list;
    }

    /** The filters that a form has; a number among them is hidden. */
    protected abstract S search(Form form);

    /** In words. */
    protected abstract List<ActiveFilter> active(S search);

    /** @param asked in the address */
    protected Object shown(S asked) {
        Optional<Form> back = returned.here();
        S search = back.map(this::search).orElse(asked);
        if (back.isEmpty() && search.byNumber().typed()) {
            return seeOther(list.views(), search.sameQuery());
        }
        Form form = back.orElseGet(search::asForm);
        if (search.byNumber().isUnreadable()) {
            form.reject("name", unreadable());
        }
        return Templates.views(
                list, form.keyed(), active(search), search.inAddress(), views.of(list, search, this::search));
    }

    protected Response act(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        Optional<UUID> deleted = form.id("delete");
        try {
            if (deleted.isPresent()) {
                views.delete(list, deleted.get());
                return seeOther(list.views());
            }
            S search = search(form);
            if (search.byNumber().isUnreadable()) {
                return returned.toPage(form.reject("name", unreadable()));
            }
            views.save(list, form, search);
            return seeOther(list.views());
        } catch (UpstreamException e) {
            return returned.toPage(
                    e.status() == 404
                            ? form.reject("name", texts(SavedViewTexts.class).notNow())
                            : FormProblems.into(form, e, "name", _ -> "name"));
        }
    }

    private String unreadable() {
        return texts(HiddenNumberTexts.class).unreadable();
    }
}
