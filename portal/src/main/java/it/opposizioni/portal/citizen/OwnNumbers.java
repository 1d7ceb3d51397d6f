package it.opposizioni.portal.citizen;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The numbers that the person has registered already: this is said before a code is sent for one of them. A register that does not answer
 * stops nobody here: it refuses the number itself when the request is sent.
 */
@ApplicationScoped
class OwnNumbers {

    private final Page page;
    private final RegistryClient registry;

    OwnNumbers(Page page, @RestClient RegistryClient registry) {
        this.page = page;
        this.registry = registry;
    }

    /** @param id of its page */
    record Own(String number, UUID id) {}

    /**
     * Rejects each number that is registered.
     *
     * @param begun numbers of a request that was begun from such a number's page stay; null for a new one
     */
    void reject(Form form, NumbersDraft begun) {
        Map<Integer, PhoneNumber> typed = NumbersForm.readable(form);
        Map<PhoneNumber, UUID> standing = standing(typed.values().stream()
                .filter(number -> begun == null || !begun.has(number))
                .toList());
        RegistrationTexts texts = Texts.of(RegistrationTexts.class, page.lang());
        typed.forEach((place, number) -> {
            if (standing.containsKey(number)) {
                NumbersForm.reject(form, place, texts.alreadyYours(), texts);
            }
        });
    }

    /** Those of a form that came back, to lead to their pages. */
    List<Own> in(Optional<Form> returned) {
        return returned
                .map(form -> standing(List.copyOf(NumbersForm.readable(form).values())))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .map(own -> new Own(own.getKey().spaced(), own.getValue()))
                .toList();
    }

    private Map<PhoneNumber, UUID> standing(List<PhoneNumber> numbers) {
        Map<PhoneNumber, UUID> standing = new LinkedHashMap<>();
        PageSection<List<RegistryClient.Opposition>> own = new PageSection<>(List.of(), true);
        for (PhoneNumber number : new LinkedHashSet<>(numbers)) {
            own = own.then(() -> registered(number));
            if (own.available()) {
                own.value().stream()
                        .filter(o -> o.endedAt() == null && numbers.contains(o.number()))
                        .forEach(o -> standing.putIfAbsent(o.number(), o.id()));
            }
        }
        return standing;
    }

    /** Asked for by the number: a list of all the person's numbers would end after a hundred. */
    private List<RegistryClient.Opposition> registered(PhoneNumber number) {
        try {
            return registry.ofNumber(number.e164()).items();
        } catch (UpstreamException e) {
            if (e.isPassing()) {
                throw e;
            }
            // what it refuses now it refuses again when the request is sent
            return List.of();
        }
    }
}
