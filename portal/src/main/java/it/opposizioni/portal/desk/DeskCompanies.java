package it.opposizioni.portal.desk;

import it.opposizioni.portal.clients.CompanyClient.Listed;
import it.opposizioni.portal.directory.DirectorySearch;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The company that somebody named to the desk, found in the list of operators. Where a name fits several, the form names them. */
@ApplicationScoped
class DeskCompanies {

    /** As many as a sentence can name. */
    private static final int NAMED = 5;

    private final Page page;
    private final DirectorySearch directory;

    DeskCompanies(Page page, DirectorySearch directory) {
        this.page = page;
        this.directory = directory;
    }

    /** Empty when there is none, which the form says then. */
    Optional<UUID> named(Form form) {
        DeskTexts texts = Texts.of(DeskTexts.class, page.lang());
        String name = form.value(DeskForm.COMPANY);
        if (name.isEmpty()) {
            form.reject(DeskForm.COMPANY, texts.companyMissing());
            return Optional.empty();
        }
        DirectorySearch.Result found = directory.find(name, null, NAMED);
        if (!found.available()) {
            form.reject(DeskForm.COMPANY, texts.companyUnavailable());
            return Optional.empty();
        }
        Optional<Listed> one = only(found, name);
        if (one.isEmpty()) {
            form.reject(
                    DeskForm.COMPANY,
                    found.items().isEmpty() ? texts.companyUnknown() : texts.companySeveral(names(found.items())));
        }
        return one.map(Listed::id);
    }

    /** The one that has exactly this name, or else the only one that was found. */
    private static Optional<Listed> only(DirectorySearch.Result found, String name) {
        List<Listed> items = found.items();
        return items.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> items.size() == 1 && found.next() == null ? Optional.of(items.getFirst()) : Optional.empty());
    }

    private static String names(List<Listed> items) {
        return items.stream().map(Listed::name).collect(Collectors.joining("; "));
    }
}
