package it.opposizioni.portal.mydata;

import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks all services that may hold something about the visitor. */
@ApplicationScoped
class HeldDataService {

    private static final int NOT_FOUND = 404;

    private final Page page;
    private final PortalDataService portal;
    private final RegisterDataClient register;
    private final ComplaintDataClient complaints;
    private final OperatorDataClient operators;
    private final Now now;

    HeldDataService(
            Page page,
            PortalDataService portal,
            @RestClient RegisterDataClient register,
            @RestClient ComplaintDataClient complaints,
            @RestClient OperatorDataClient operators,
            Now now) {
        this.page = page;
        this.portal = portal;
        this.register = register;
        this.complaints = complaints;
        this.operators = operators;
        this.now = now;
    }

    HeldData ofVisitor() {
        String subject = page.visitor().subject();
        Map<Source, DataPart> parts = new EnumMap<>(Source.class);
        List<Source> missing = new ArrayList<>();
        parts.put(Source.PORTAL, portal.of(subject, page.lang()));
        ask(Source.REGISTER, register::everything, parts, missing);
        ask(Source.COMPLAINTS, complaints::everything, parts, missing);
        ask(Source.OPERATORS, operators::everything, parts, missing);
        ask(Source.ACCOUNT, operators::account, parts, missing);
        return new HeldData(now.get(), subject, parts, missing);
    }

    private static void ask(
            Source source, Supplier<DataPart> question, Map<Source, DataPart> parts, List<Source> missing) {
        PageSection<DataPart> answer = PageSection.of(() -> answered(question));
        if (answer.available() && answer.value() != null) {
            parts.put(source, answer.value());
        } else {
            missing.add(source);
        }
    }

    /** A service of the release before does not know the question: it is missing, like one that is away. */
    private static DataPart answered(Supplier<DataPart> question) {
        try {
            return question.get();
        } catch (UpstreamException e) {
            if (e.status() == NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }
}
