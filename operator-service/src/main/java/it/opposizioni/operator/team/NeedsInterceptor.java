package it.opposizioni.operator.team;

import it.opposizioni.kit.identity.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Asks the team before an endpoint runs, and before its parameters are validated: who may not, learns nothing of their form. */
@Interceptor
@Needs(Right.READ)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 500)
class NeedsInterceptor {

    private final Team team;
    private final CurrentCaller caller;

    NeedsInterceptor(Team team, CurrentCaller caller) {
        this.team = team;
        this.caller = caller;
    }

    @AroundInvoke
    Object ask(InvocationContext invocation) throws Exception {
        team.require(caller.get(), invocation.getInterceptorBinding(Needs.class).value());
        return invocation.proceed();
    }
}
