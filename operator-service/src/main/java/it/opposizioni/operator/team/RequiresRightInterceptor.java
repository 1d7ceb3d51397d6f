package it.opposizioni.operator.team;

import it.opposizioni.kit.identity.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Checks the right before an endpoint runs, and before its parameters are validated: without it, nothing is revealed about them. */
@Interceptor
@RequiresRight(Right.READ)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 500)
class RequiresRightInterceptor {

    private final Team team;
    private final CurrentCaller caller;

    RequiresRightInterceptor(Team team, CurrentCaller caller) {
        this.team = team;
        this.caller = caller;
    }

    @AroundInvoke
    Object ask(InvocationContext invocation) throws Exception {
        team.require(
                caller.get(),
                invocation.getInterceptorBinding(RequiresRight.class).value());
        return invocation.proceed();
    }
}
