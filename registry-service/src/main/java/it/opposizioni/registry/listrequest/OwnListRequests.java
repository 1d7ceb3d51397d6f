package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.numberlist.OwnNumberLists.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the register tells somebody about the requests that they entered for organisations (GDPR art. 15): the numbers are the organisation's. */
@ApplicationScoped
public class OwnListRequests {

    private final ListRequestRepository requests;
    private final DeskHolders holders;

    OwnListRequests(ListRequestRepository requests, DeskHolders holders) {
        this.requests = requests;
        this.holders = holders;
    }

    /** Newest first. */
    public List<Held> of(Caller person) {
        return requests.enteredBy(person.subject()).stream()
                .map(request -> new Held(
                        request.id(),
                        holders.organisation(request.holderId()).name(),
                        request.entered().at(),
                        request.entered().fileName(),
                        request.lineCount()))
                .toList();
    }
}
