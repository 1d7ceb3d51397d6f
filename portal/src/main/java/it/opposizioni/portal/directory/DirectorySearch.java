package it.opposizioni.portal.directory;

import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.CompanyClient.Listed;
import it.opposizioni.portal.clients.CompanyClient.Listing;
import it.opposizioni.portal.clients.PageSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Finds operators in the public list by a part of their names. */
@ApplicationScoped
public class DirectorySearch {

    private static final int LONGEST_NAME = 200;

    private final CompanyClient companies;

    DirectorySearch(@RestClient CompanyClient companies) {
        this.companies = companies;
    }

    /**
     * One page of what was found.
     *
     * @param items null when the list cannot be had now
     * @param next where the next page begins; null after the last
     */
    public record Result(List<Listed> items, String next) {

        public boolean available() {
            return items != null;
        }
    }

    /** What of a name is looked for: no operator has a longer one. */
    static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /**
     * @param name empty for all
     * @param cursor null for the first page
     */
    public Result find(String name, String cursor, int most) {
        PageSection<Listing> found = PageSection.of(() -> companies.directory(shortened(name), cursor, most));
        return found.available()
                ? new Result(found.value().items(), found.value().next())
                : new Result(null, null);
    }

    /** @throws it.opposizioni.portal.clients.UpstreamException 404 when the list has no such operator */
    public Listed one(UUID operator) {
        return companies.listed(operator);
    }
}
