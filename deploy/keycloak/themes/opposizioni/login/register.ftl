<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "register-commons.ftl" as registerCommons>
<@layout.registrationLayout displayMessage=messagesPerField.exists("global"); section>
<#if section == "header">
<#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("registerTitle")}</#if>
<#elseif section == "form">
<p class="lead">${msg("registerLead")}</p>
<form id="kc-register-form" action="${url.registrationAction}" method="post" novalidate>
<@userProfileCommons.userProfileFormFields; callback, attribute>
<#if callback == "afterField" && passwordRequired?? && (attribute.name == "username" || (attribute.name == "email" && realm.registrationEmailAsUsername))>
<@fields.newPassword name="password" />
</#if>
</@userProfileCommons.userProfileFormFields>
<@registerCommons.termsAcceptance />
<#if recaptchaRequired?? && (recaptchaVisible!false)>
<div class="g-recaptcha" data-size="compact" data-sitekey="${recaptchaSiteKey}" data-action="${recaptchaAction}"></div>
</#if>
<p class="actions"><button class="btn btn-primary" type="submit">${msg("doRegister")}</button><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</form>
</#if>
</@layout.registrationLayout>
