package it.opposizioni.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service reads from its environment, as its application.properties and the kit's say.
 *
 * @param properties of both files, those of the profiles dev and test left out
 */
record Settings(Properties properties) {

    private static final String KIT = "service-kit/src/main/resources/META-INF/microprofile-config.properties";

    /** {@code ${NAME}}, or {@code ${NAME:default}}; a default may hold another. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:[^}]*)?}");

    private static final Pattern NOT_OF_AN_INSTALLATION =
            Pattern.compile("localhost|127\\.0\\.0\\.1|\\.example|\\+39\\d");

    /** What nobody may read in a manifest. */
    private static final Pattern SECRET = Pattern.compile("_(PASSWORD|SECRET|KEYS?)$");

    /** @param service the name of its module */
    static Settings of(String service) {
        Properties properties = new Properties();
        for (String file : new String[] {KIT, service + "/src/main/resources/application.properties"}) {
            try {
                properties.load(new StringReader(Manifests.read(Manifests.REPOSITORY.resolve(Path.of(file)))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        properties
                .keySet()
                .removeIf(
                        key -> key.toString().startsWith("%") && !key.toString().startsWith("%prod"));
        return new Settings(properties);
    }

    /** By a variable that a file names, or by a property written as one: {@code QUARKUS_SHUTDOWN_TIMEOUT}. */
    boolean knows(String variable) {
        return properties.stringPropertyNames().stream()
                .anyMatch(key -> variable.equals(asVariable(key)) || isNamedIn(properties.getProperty(key), variable));
    }

    /** Those without a default, and those whose default is this machine, or an example: a name or a telephone number of nobody. */
    Set<String> needed() {
        Set<String> needed = new TreeSet<>();
        for (String key : properties.stringPropertyNames()) {
            Matcher variable = VARIABLE.matcher(properties.getProperty(key));
            while (variable.find()) {
                String otherwise = variable.group(2);
                if (otherwise == null
                        || NOT_OF_AN_INSTALLATION.matcher(otherwise).find()) {
                    needed.add(variable.group(1));
                }
            }
        }
        return needed;
    }

    /** Those that a manifest can only give from a Secret, also where the service works without. */
    Set<String> secrets() {
        Set<String> secrets = new TreeSet<>();
        for (String key : properties.stringPropertyNames()) {
            Matcher variable = VARIABLE.matcher(properties.getProperty(key));
            while (variable.find()) {
                if (SECRET.matcher(variable.group(1)).find()) {
                    secrets.add(variable.group(1));
                }
            }
        }
        return secrets;
    }

    private static boolean isNamedIn(String value, String variable) {
        return value.contains("${" + variable + "}") || value.contains("${" + variable + ":");
    }

    private static String asVariable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
