"""Set phrases of French and Spanish in which an everyday word is no term: nobody means a lesson by *au cours de*.

How they are written is said in `set_phrases`.
"""

PHRASES = {
    "es": """
a pesar* de; a cargo* de; en curso*; en el curso* de; en cuenta*; darse cuenta*; se da cuenta*; se dan cuenta*; por
cuenta* de; a cuenta* de; a fin de cuentas*; al fin y al cabo*; a cabo*; al cabo* de; por parte* de; de parte* de; en
parte*; en gran parte*; a partir* de; por otra parte*; por una parte*; en todas partes*; forma parte*; forman parte*;
formar parte*; formaba parte*; formando parte*; a causa* de; en caso* de; en caso* contrario; en todo caso*; en
cualquier caso*; en ese caso*; en este caso*; en ningún caso*; en su caso*; caso* por caso*; sin embargo*; en lugar*
de; en primer lugar*; en segundo lugar*; en último lugar*; tiene lugar*; tienen lugar*; tener lugar*; tuvo lugar*; dar
lugar*; da lugar*; a medida* que; en la medida* en que; en la medida* de lo posible; en gran medida*; en buena
medida*; por medio* de; en medio* de; a corto plazo*; a largo plazo*; a medio plazo*; a mediano plazo*; en términos*
de; en materia* de; en función* de; en virtud* de; por supuesto*; en el supuesto* de; de acuerdo* con; de acuerdo* a;
de común acuerdo*; está de acuerdo*; están de acuerdo*; estar de acuerdo*; punto* de vista*; puntos* de vista*; a
punto* de; hasta el punto* de; hasta cierto punto*; en punto*; por ejemplo*; de hecho*; el hecho* de que; por el
hecho* de; en efecto*; a tal efecto*; a efectos* de; a estos efectos*; a favor* de; en favor* de; a raíz* de; en base*
a; con base* en; sobre la base* de; a base* de; en cambio*; a cambio* de; en vez* de; tal vez*; a la vez*; a su vez*;
otra vez*; una vez*; cada vez*; alguna vez*; rara vez*; a veces*; muchas veces*; en línea* con; en marcha*; por orden*
de; en orden* a; en este orden* de ideas; a nivel* de; en razón* de; con razón*; tiene razón*; tienen razón*; por esta
razón*; por esa razón*; a título* de; a título* gratuito; de manera* que; de modo* que; de tal modo*; de todos modos*;
de forma* que; de tal forma*; de esta forma*; de esta manera*; de otra manera*; de ninguna manera*; a fondo*; tocar
fondo*; a la hora* de; a tiempo*; al mismo tiempo*; con el tiempo*; en principio*; desde un principio*; en vigor*; en
su defecto*; por defecto*; por valor* de; a costa* de; a toda costa*; en masa*; a gran escala*; a pequeña escala*; de
cara* a; cara* a cara*; a mano*; de la mano* de; en manos* de; por otro lado*; por un lado*; al lado* de; de lado*; en
calidad* de; en el marco* de; en busca* de; a falta* de; hace falta*; hacen falta*; hacer falta*; sin falta*; en tela*
de juicio*; a juicio* de; a mi juicio*; en el sentido* de que; en este sentido*; en ese sentido*; en cierto sentido*;
sentido* común; tiene sentido*; tienen sentido*; tener sentido*; sin sentido*; en sentido* estricto; en sentido*
amplio; en nombre* de; en presencia* de; en ausencia* de; en relación* con; con relación* a; en condiciones* de; a
condición* de que; a disposición* de; con motivo* de; por motivo* de; sin perjuicio* de; en perjuicio* de; en
beneficio* de; de una vez*; de vez* en cuando; a bordo*; tomar partido*; toma partido*; sacar partido*; saca partido*;
sacar provecho*; hacer caso*; hace caso*; hacer frente* a; hace frente* a; hacen frente* a; frente* a; en frente* de;
dar crédito* a; da crédito* a; al alza*; a la baja*; en alza*
""",
    "fr": """
en cours*; au cours*; tout à coup*; tout d'un coup*; du coup*; après coup*; à coup* sûr; sur le coup*; à coups* de; du
premier coup*; en fonction*; en raison*; avoir raison*; a raison*; ont raison*; à raison* de; à plus forte raison*; à
cause*; en cause*; pour cause*; en cas*; au cas* où; le cas* échéant; en tout cas*; en aucun cas*; dans tous les cas*;
dans le cas* où; dans ce cas*; dans certains cas*; dans bien des cas*; par exemple*; en effet*; à cet effet*; en
fait*; de fait*; au fait*; tout à fait*; de ce fait*; en fin de compte*; dans les faits*; sur le fait*; par la suite*;
à la suite* de; tout de suite*; suite* à; de suite*; ainsi de suite*; donner suite*; donne suite*; sans suite*; à
partir* de; à parts* égales; en partie*; fait partie*; font partie*; faire partie*; faisant partie*; faisait partie*;
faisaient partie*; fera partie*; feront partie*; d'une part*; d'autre part*; de la part* de; nulle part*; quelque
part*; à part*; mis à part*; mise à part*; pour ma part*; pour sa part*; pour leur part*; prendre part*; prend part*;
prennent part*; pris part*; faire part*; fait part*; à la fois*; une fois*; deux fois*; chaque fois*; cette fois*; des
fois*; en mesure*; sur mesure*; à mesure*; au fur et à mesure*; outre mesure*; en œuvre*; à l'œuvre*; compte* tenu;
tenir compte*; tient compte*; tiennent compte*; tenant compte*; tenu compte*; tenait compte*; en compte*; pour le
compte* de; pour son compte*; au bout du compte*; rend compte*; rendre compte*; rendent compte*; rendu compte*;
rendant compte*; tout compte* fait; à bon compte*; au point* de; au point* que; à tel point*; à ce point*; sur le
point* de; au point*; à point* nommé; en tout point*; en tous points*; en place*; sur place*; à la place*; au lieu*;
avoir lieu*; a lieu*; ont lieu*; aura lieu*; auront lieu*; avait lieu*; avaient lieu*; a eu lieu*; ont eu lieu*; eut
lieu*; ayant lieu*; donner lieu*; donne lieu*; donnent lieu*; donné lieu*; donnant lieu*; en premier lieu*; en second
lieu*; en dernier lieu*; s'il y a lieu*; tenir lieu*; tient lieu*; à terme*; à court terme*; à long terme*; à moyen
terme*; en termes* de; en d'autres termes*; aux termes* de; aux termes* du; au terme* de; au terme* du; mettre un
terme*; met un terme*; au titre* de; au titre* du; à titre*; à juste titre*; au même titre*; en matière* de; au sein*
de; au sein* du; de façon*; en vigueur*; en vertu* de; en vertu* du; en principe*; par principe*; au profit* de; au
profit* du; à l'égard*; à la charge* de; à charge* de; en charge*; à charge* pour; en service*; hors service*; rendre
service*; rend service*; au moyen* de; au moyen* du; en moyenne*; au niveau* de; au niveau* du; par rapport*; en
rapport* avec; sous réserve*; à l'issue*; à l'appui*; dans le cadre*; à l'occasion*; d'occasion*; état* d'esprit; en
ce sens*; dans ce sens*; au sens* de; au sens* du; bon sens*; sens* commun; en question*; hors de question*; il est
question*; pas question*; en règle* générale; sur la base* de; sur la base* du; à base* de; de base*; à jour*; de nos
jours*; du jour* au lendemain; de l'ordre* de; de l'ordre* du; dans l'ordre*; par ordre*; à l'heure* actuelle; de
bonne heure*; tout à l'heure*; à l'avance*; par avance*; en avance*; à l'exception*; à l'exclusion*; en bonne et due
forme*; sous forme*; sous la forme*; en forme* de; dans les formes*; pour la forme*; à tout prix*; à aucun prix*; hors
de prix*; prendre acte*; prend acte*; prenant acte*; dont acte*; faire face*; fait face*; font face*; face* à; en
face*; face* au; en tête*; à la tête* de; à la tête* du; tenir tête*; à la main*; en main*; en mains*; sous la main*;
haut la main*; au pied* de; à la lettre*; en toutes lettres*; en valeur*; en vente*; en bloc*; fait l'objet*; font
l'objet*; faire l'objet*; faisant l'objet*; a pour objet*; ont pour objet*; avoir pour objet*; ayant pour objet*; au
nom* de; au nom* du; du nom* de; en vue* de; en vue* du; à première vue*; à vue* d'œil; de vue*; à la demande* de; à
la demande* du; en parole*; en personne*; en pratique*; dans la pratique*; en réalité*; en théorie*; en masse*; à
défaut* de; par défaut*; à défaut*; faire défaut*; fait défaut*; sans faute*; faute* de; à l'aide* de; de manière*;
d'une manière*; de toute manière*; de toutes manières*; en marge* de; en marge* du; à l'échelle* de; à grande
échelle*; en échange* de; de concert*; en conséquence*; par voie* de; en voie* de; en bout* de; au bout* de; au bout*
du; à bout* de; en faveur* de; en faveur* du; du côté* de; à côté* de; de l'autre côté*; à côté*; au besoin*; en
présence* de; en présence* du; en l'absence* de; du fait* de; du fait* du; du fait* des; du fait* que; est d'accord*;
être d'accord*; suis d'accord*; sommes d'accord*; sont d'accord*; tomber d'accord*; mettre d'accord*; d'un commun
accord*; d'accord* avec; d'accord* pour; dans la mesure* où; dans la mesure* du possible; d'un côté*; au cas par cas*;
à titre d'exemple*; à l'ordre du jour*; point de vue*; points de vue*; point* de vue; dans l'ensemble*;
dans son ensemble*; l'ensemble* de; l'ensemble* du; l'ensemble* des; pour cette raison*; à l'origine* de; en l'état*;
dans le but* de; à bon droit*; le fait* que; dans ce cadre*; au titre* des
""",
}
