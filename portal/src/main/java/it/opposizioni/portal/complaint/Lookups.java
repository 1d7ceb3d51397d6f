package it.opposizioni.portal.complaint;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.caller.CallerClient;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.ProblemDocument;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.exemption.ExemptionClient;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.exemption.ExemptionClient.Exemptions;
import it.opposizioni.portal.layout.Form;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the services know while a complaint is being written. A service that does not answer blocks nobody. */
@ApplicationScoped
class Lookups {

    /** Nobody chooses from a longer list. */
    private static final int MOST_LINES = 50;

    private final CallerClient callers;
    private final RegistryClient registry;
    private final ExemptionClient exemptions;

    Lookups(
            @RestClient CallerClient callers,
            @RestClient RegistryClient registry,
            @RestClient ExemptionClient exemptions) {
        this.callers = callers;
        this.registry = registry;
        this.exemptions = exemptions;
    }

    /** What the person holds or held of a number; nothing of one that cannot be read. */
    PageSection<List<RegistryClient.Opposition>> ownOppositions(String number) {
        Optional<PhoneNumber> line = PhoneNumber.tryParse(number);
        if (line.isEmpty()) {
            return new PageSection<>(List.of(), true);
        }
        PageSection<RegistryClient.Oppositions> own =
                PageSection.of(() -> registry.ofNumber(line.get().e164()));
        return new PageSection<>(own.available() ? own.value().items() : null, own.available());
    }

    /** The companies that these oppositions let call, also those that may no longer. Not available as soon as one cannot be asked about. */
    PageSection<List<Exemption>> exemptions(List<RegistryClient.Opposition> oppositions) {
        List<Exemption> all = new ArrayList<>();
        for (RegistryClient.Opposition opposition : oppositions) {
            PageSection<Exemptions> one =
                    PageSection.ofNewer(() -> exemptions.list(opposition.id()), new Exemptions(List.of()));
            if (!one.available()) {
                return new PageSection<>(null, false);
            }
            all.addAll(one.value().items());
        }
        return new PageSection<>(all, true);
    }

    /** The person's lines to choose from; none when the register does not answer, or there are too many: then the number is typed. */
    List<String> ownNumbers() {
        PageSection<RegistryClient.Oppositions> own = PageSection.of(() -> registry.oppositions(null, MOST_LINES));
        return own.available() && own.value().next() == null
                ? own.value().items().stream()
                        .filter(o -> o.endedAt() == null)
                        .map(o -> o.number().spaced())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Not available as soon as one of the numbers cannot be asked about. */
    PageSection<List<CallerClient.Caller>> callers(List<String> numbers) {
        List<CallerClient.Caller> known = new ArrayList<>();
        for (String number : numbers) {
            PageSection<CallerClient.Caller> one = PageSection.of(() -> callers.caller(asked(number)));
            if (!one.available()) {
                return new PageSection<>(null, false);
            }
            known.add(one.value());
        }
        return new PageSection<>(known, true);
    }

    /** Whose the number was that day; empty when the service cannot say. */
    Optional<CallerClient.Caller> callerOn(String number, LocalDate day) {
        try {
            PageSection<CallerClient.Caller> then =
                    PageSection.of(() -> callers.callerOn(asked(number), day.toString()));
            return then.available()
                    ? Optional.of(then.value()).filter(caller -> day.equals(caller.on()))
                    : Optional.empty();
        } catch (UpstreamException _) {
            // before the first day that is known
            return Optional.empty();
        }
    }

    /** Says beside the field that no telephone can have shown such a number. */
    void rejectUnreadable(Form form, List<DraftCall> calls) {
        for (int i = 0; i < calls.size(); i++) {
            DraftCall call = calls.get(i);
            if (!call.showedNumber() || form.error("callerNumber" + i) != null) {
                continue;
            }
            try {
                if (!PageSection.of(() -> callers.caller(asked(call.callerNumber())))
                        .available()) {
                    return;
                }
            } catch (UpstreamException e) {
                String field = "callerNumber" + i;
                e.problem().map(ProblemDocument::detail).ifPresent(detail -> form.reject(field, detail));
            }
        }
    }

    /** A slash would be another address at the service. */
    private static String asked(String number) {
        return number.replace('/', ' ');
    }
}
