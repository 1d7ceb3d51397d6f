<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header">
${msg("emailVerifyTitle")}
<#elseif section == "form">
<p class="lead instruction"><#if verifyEmail??>${msg("emailVerifyInstruction1", verifyEmail)}<#else>${msg("emailVerifyInstruction4", user.email)}</#if></p>
<#if isAppInitiatedAction??>
<form id="kc-verify-email-form" action="${url.loginAction}" method="post">
<p class="actions"><button class="btn btn-primary" type="submit"><#if verifyEmail??>${msg("emailVerifyResend")}<#else>${msg("emailVerifySend")}</#if></button>
<button class="btn btn-outline-primary" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></p>
</form>
<#else>
<p>${msg("emailVerifyInstruction2")}</p>
<p class="actions"><a class="btn btn-outline-primary" href="${url.loginAction}">${msg("emailVerifyResend")}</a></p>
</#if>
</#if>
</@layout.registrationLayout>
