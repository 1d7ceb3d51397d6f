package it.opposizioni.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A class that is small enough to read at once. Records' accessors and lambdas do not count. */
final class FewMethods extends ArchCondition<JavaClass> {

    private final int most;

    FewMethods(int most) {
        super("have at most %d methods", most);
        this.most = most;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isRecord() || type.isInterface()) {
            return;
        }
        long methods = type.getMethods().stream().filter(FewMethods::isWritten).count();
        if (methods > most) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + methods + " methods"));
        }
    }

    private static boolean isWritten(JavaMethod method) {
        return !method.getName().contains("$");
    }
}
