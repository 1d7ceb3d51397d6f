package it.opposizioni.kit.mydata;

import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How a service answers a person who asks for all that it holds about them: not too often, and into no cache. */
@ApplicationScoped
public class MyDataAnswers {

    /** It is put together from many tables. */
    private static final NamedLimit ASKED = NamedLimit.of("my-data", 30, Duration.ofMinutes(1));

    /** What a service says of its own fields and codes, and why it keeps them. */
    public record Words(Glossary fields, Glossary values, List<KeptData.Words> kept) {}

    private final RateLimits limits;

    MyDataAnswers(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * @param person who asks
     * @throws it.opposizioni.kit.problem.DomainException 429 when they ask too often
     */
    public <T> RestResponse<MyData<T>> of(String person, Supplier<T> data, Words words, String acceptLanguage) {
        limits.take(ASKED, person);
        MyData<T> held =
                MyData.of(data.get(), words.fields(), words.values(), words.kept(), Languages.accepted(acceptLanguage));
        return ResponseBuilder.ok(held)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
