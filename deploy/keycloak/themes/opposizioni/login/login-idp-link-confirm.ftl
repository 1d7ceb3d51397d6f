<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">
${msg("confirmLinkIdpTitle")}
<#elseif section == "form">
<form id="kc-register-form" action="${url.loginAction}" method="post">
<p class="actions"><button class="btn btn-primary" type="submit" name="submitAction" id="linkAccount" value="linkAccount">${msg("confirmLinkIdpContinue", idpDisplayName)}</button>
<#if !hideReviewButton?has_content>
<button class="btn btn-outline-primary" type="submit" name="submitAction" id="updateProfile" value="updateProfile">${msg("confirmLinkIdpReviewProfile")}</button>
</#if>
</p>
</form>
</#if>
</@layout.registrationLayout>
