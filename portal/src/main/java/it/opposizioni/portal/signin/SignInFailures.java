package it.opposizioni.portal.signin;

import io.quarkus.oidc.OIDCException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import it.opposizioni.portal.i18n.Lang;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Tells why a sign-in failed from what was thrown, and shows it on a page. */
public final class SignInFailures {

    private static final List<Class<? extends Throwable>> NO_ANSWER =
            List.of(IOException.class, TimeoutException.class, io.smallrye.mutiny.TimeoutException.class);
    private static final List<Class<? extends Throwable>> WRONG_ANSWER =
            List.of(OIDCException.class, InvalidJwtException.class);

    @CheckedTemplate(basePath = "signin")
    static class Templates {
        static native TemplateInstance failed(String text);

        private Templates() {}
    }

    private SignInFailures() {}

    /** By what went wrong between the identity provider and us. */
    public static SignInFailure of(Throwable failure) {
        if (isIn(failure, NO_ANSWER)) {
            return SignInFailure.AWAY;
        }
        return isIn(failure, WRONG_ANSWER) ? SignInFailure.REJECTED : SignInFailure.LOST;
    }

    private static boolean isIn(Throwable failure, List<Class<? extends Throwable>> kinds) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> kinds.stream().anyMatch(kind -> kind.isInstance(cause)));
    }

    public static TemplateInstance page(SignInFailure failure, Lang lang) {
        return Templates.failed(failure.text(lang));
    }
}
