<#import "fields.ftl" as fields>
<#-- The realm's questions about a person. What browsers can fill in by themselves has its name for it (WCAG 1.3.5) -->
<#macro userProfileFormFields>
<#local names = {"username": "username", "email": "email", "firstName": "given-name", "lastName": "family-name"}>
<@fields.summary names=(profile.attributes?map(attribute -> attribute.name) + ["password", "password-confirm"]) />
<#list profile.attributes as attribute>
<#if attribute.name == "locale" && realm.internationalizationEnabled && locale.currentLanguageTag?has_content>
<input type="hidden" id="locale" name="locale" value="${locale.currentLanguageTag}">
<#else>
<#nested "beforeField" attribute>
<#if attribute.readOnly && !attribute.value?has_content>
<#-- nobody can answer it, and there is nothing to read -->
<#elseif attribute.annotations.inputType?? && ["select", "multiselect"]?seq_contains(attribute.annotations.inputType)>
<@choice attribute=attribute />
<#else>
<@fields.input name=attribute.name label=advancedMsg(attribute.displayName!"") hint=hint(attribute) type=kind(attribute) value=(attribute.value!"") autocomplete=(attribute.autocomplete!names[attribute.name]!"") needed=(attribute.required || attribute.name == "username") fixed=attribute.readOnly />
</#if>
<#nested "afterField" attribute>
</#if>
</#list>
</#macro>

<#function hint attribute>
<#if attribute.annotations.inputHelperTextBefore??>
<#return advancedMsg(attribute.annotations.inputHelperTextBefore)>
</#if>
<#return (attribute.name == "username" && !attribute.readOnly)?then(msg("usernameHint"), (attribute.name == "email")?then(msg("emailHint"), ""))>
</#function>

<#function kind attribute>
<#local asked = attribute.annotations.inputType!"">
<#return asked?starts_with("html5-")?then(asked?remove_beginning("html5-"), (attribute.name == "email")?then("email", "text"))>
</#function>

<#macro choice attribute>
<#local wrong = messagesPerField.existsError(attribute.name)>
<div class="field<#if wrong> wrong</#if>">
<label for="${attribute.name}">${advancedMsg(attribute.displayName!"")}</label>
<#if wrong>
<p class="error-text" id="input-error-${attribute.name}">${kcSanitize(messagesPerField.get(attribute.name))?no_esc}</p>
</#if>
<select class="control" id="${attribute.name}" name="${attribute.name}"<#if attribute.annotations.inputType == "multiselect"> multiple</#if><#if attribute.readOnly> disabled</#if><#if wrong> aria-invalid="true" aria-describedby="input-error-${attribute.name}"</#if>>
<#if attribute.annotations.inputType == "select"><option value="">${msg("choose")}</option></#if>
<#list (attribute.validators.options.options)![] as option>
<option value="${option}"<#if attribute.values?seq_contains(option)> selected</#if>>${advancedMsg((attribute.annotations.inputOptionLabels[option])!option)}</option>
</#list>
</select>
</div>
</#macro>
