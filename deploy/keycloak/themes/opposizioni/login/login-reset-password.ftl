<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username"); section>
<#if section == "header">
${msg("emailForgotTitle")}
<#elseif section == "form">
<@fields.summary names=["username"] />
<p class="lead">${msg("emailInstruction")}</p>
<form id="kc-reset-password-form" action="${url.loginAction}" method="post" novalidate>
<@fields.input name="username" label=msg(realm.loginWithEmailAllowed?then("usernameOrEmail", "username")) value=(auth.attemptedUsername!"") autocomplete="username" focus=(!messagesPerField.existsError("username")) />
<p class="actions"><button class="btn btn-primary" type="submit">${msg("sendTheLink")}</button><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</form>
</#if>
</@layout.registrationLayout>
