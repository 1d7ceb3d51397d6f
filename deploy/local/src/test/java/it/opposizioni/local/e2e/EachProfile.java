package it.opposizioni.local.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A journey that is made in several browsers: in those that have between them both languages, a telephone, a browser without scripts and a
 * keyboard, and with {@code -Dsuite.thorough=true} in every one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ParameterizedTest
@ArgumentsSource(EachProfile.Source.class)
public @interface EachProfile {

    /** The profiles that were chosen. */
    final class Source implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            Stream<BrowserProfile> chosen = Boolean.getBoolean("suite.thorough")
                    ? Stream.of(BrowserProfile.values())
                    : Stream.of(
                            BrowserProfile.ITALIAN_DESKTOP,
                            BrowserProfile.ENGLISH_MOBILE,
                            BrowserProfile.ITALIAN_MOBILE_NO_SCRIPTS);
            return chosen.map(Arguments::of);
        }
    }
}
