package it.opposizioni.portal.savedview;

import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Form;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An official's own views of a list. */
@ApplicationScoped
public class SavedViews {

    private final SavedViewClient client;

    SavedViews(@RestClient SavedViewClient client) {
        this.client = client;
    }

    /**
     * @param shown what the reader looks at
     * @param reading filters, as a form has them
     * @return null when the service does not answer
     */
    public List<SavedView> of(ViewedList list, SavableSearch shown, Function<Form, ? extends SavableSearch> reading) {
        List<SavedViewClient.View> found = PageSection.ofNewer(
                        () -> client.views(list.kept()), List.<SavedViewClient.View>of())
                .value();
        return found == null
                ? null
                : found.stream().map(each -> view(each, shown, reading)).toList();
    }

    /** A number is hidden afresh in each address, so that only what it hides tells two of them apart. */
    private static SavedView view(
            SavedViewClient.View kept, SavableSearch shown, Function<Form, ? extends SavableSearch> reading) {
        Form form = Form.empty();
        ActiveFilter.read(kept.query()).forEach(form::with);
        SavableSearch search = reading.apply(form);
        return new SavedView(
                kept.id(),
                kept.name(),
                "?" + query(search.inAddress()),
                search.filters().equals(shown.filters()));
    }

    private static String query(Map<String, String> filters) {
        return ActiveFilter.query(filters, null).replaceFirst("^\\?", "");
    }

    /** The service encrypts it, under keys of its own: it outlives those of addresses. @throws UpstreamException when it is refused */
    void save(ViewedList list, Form form, SavableSearch search) {
        client.save(list.kept(), form.key(), new SavedViewClient.NewView(form.value("name"), query(search.filters())));
    }

    /** What another window has deleted already is gone all the same. */
    void delete(ViewedList list, UUID id) {
        try {
            client.delete(list.kept(), id);
        } catch (UpstreamException e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }
}
